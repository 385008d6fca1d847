using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Portal.Emulator.SignIn;

namespace Portal.Emulator.Alone;

/// <summary>HTTPS on loopback, with the sign-in beside ARM.</summary>
internal sealed class TlsEntrance(Uri address, X509Certificate2 certificate, SignInHandler signIn) : IEntrance
{
    public void Prepare()
    {
    }

    public void Listen(KestrelServerOptions kestrel)
    {
        // Both loopback addresses cannot share a port that is not known yet.
        if (address.Host == "localhost" && address.Port != 0)
            kestrel.ListenLocalhost(address.Port, Secure);
        else
            kestrel.Listen(address.HostNameType == UriHostNameType.IPv6 ? IPAddress.IPv6Loopback : IPAddress.Loopback, address.Port, Secure);
    }

    public void Opened()
    {
    }

    public void Closed()
    {
    }

    public bool Owns(HttpRequest request) => SignInHandler.Owns(request);

    public Task AnswerAsync(HttpContext context) => signIn.AnswerAsync(context);

    private void Secure(ListenOptions listen) => listen.UseHttps(certificate);
}
