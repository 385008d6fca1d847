using System.Net.Mail;

namespace Portal.Web;

/// <summary>Settings of section <c>Mail</c>: the server by which notices are mailed. Without a host there is no mail.</summary>
public sealed class MailOptions
{
    public const string Section = "Mail";

    /// <summary>Name of the SMTP server.</summary>
    public string Host { get; set; } = "";

    /// <summary>587 for STARTTLS, 465 for TLS from the first byte.</summary>
    public int Port { get; set; } = 587;

    /// <summary>Whom mail comes from, for example `VIP Swap &lt;portal@example.com&gt;`.</summary>
    public string From { get; set; } = "";

    /// <summary>Sign-in at the server; empty for none.</summary>
    public string User { get; set; } = "";

    /// <summary>Belongs into an environment variable or a secret store.</summary>
    public string Password { get; set; } = "";

    /// <summary>Encryption: StartTls, Tls, or None, which is for a server on this machine only.</summary>
    public MailEncryption Encryption { get; set; } = MailEncryption.StartTls;

    public bool IsConfigured => Host.Length > 0;

    public IEnumerable<string> Validate()
    {
        if (!IsConfigured)
            yield break;
        if (!MailAddress.TryCreate(From, out _))
            yield return $"{Section}:{nameof(From)} is {(From.Length == 0 ? "missing" : From)}. Set it to the address that mail comes from.";
        if (Port is < 1 or > 65535)
            yield return $"{Section}:{nameof(Port)} is {Port}. Set it to 1 to 65535.";
        if (Encryption == MailEncryption.None && !Operators.LocalMode.IsLoopback(Host))
            yield return $"{Section}:{nameof(Encryption)} is None, and {Section}:{nameof(Host)} is {Host}: mail would cross the network readable. Set it to StartTls or Tls.";
        if (User.Length > 0 != Password.Length > 0)
            yield return $"{Section}:{nameof(User)} and {Section}:{nameof(Password)} belong together. Set both or none.";
    }
}
