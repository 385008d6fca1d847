using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Portal.Domain.Notices;

namespace Portal.Web.Notices;

/// <summary>Seals with the portal's own keys, which all its instances share.</summary>
internal sealed class NoticeSecrets(IDataProtectionProvider protection) : INoticeSecrets
{
    private readonly IDataProtector protector = protection.CreateProtector("Portal.Notices.v1");

    public string Seal(string text) => protector.Protect(text);

    public string? Open(string sealedText)
    {
        try
        {
            return protector.Unprotect(sealedText);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
