using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Portal.Arm;

/// <summary>Trusts what the system trusts, and of a few hosts also those whose certificate leads to one of a few more.</summary>
internal sealed class ArmTrust(X509Certificate2Collection roots, IReadOnlyList<string> hosts)
{
    public static X509Certificate2Collection Load(string path)
    {
        var certificates = new X509Certificate2Collection();
        certificates.ImportFromPemFile(path);
        return certificates;
    }

    public bool Accept(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) => errors switch
    {
        SslPolicyErrors.None => true,
        // A wrong name or a missing certificate stays wrong.
        SslPolicyErrors.RemoteCertificateChainErrors => certificate is X509Certificate2 server && IsMeant(sender) && LeadsToRoot(server, chain),
        _ => false,
    };

    private bool IsMeant(object sender) => sender is SslStream stream && hosts.Contains(stream.TargetHostName, StringComparer.OrdinalIgnoreCase);

    private bool LeadsToRoot(X509Certificate2 server, X509Chain? sent)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(roots);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        if (sent is not null)
            chain.ChainPolicy.ExtraStore.AddRange(sent.ChainPolicy.ExtraStore);
        return chain.Build(server);
    }
}
