namespace Portal.Web;

/// <summary>How the connection to the mail server is kept private.</summary>
public enum MailEncryption
{
    /// <summary>Begins plainly and turns to TLS before anything is said; refused when the server cannot.</summary>
    StartTls,

    /// <summary>TLS from the first byte.</summary>
    Tls,

    None,
}
