using Portal.Domain.Notices;

namespace Portal.Web;

/// <summary>Settings of section <c>Notices</c>: how the portal tells others.</summary>
public sealed class NoticeOptions
{
    public const string Section = "Notices";

    private const double MostBellHours = 168;
    private const double MostKeptDays = 3650;

    /// <summary>Where people open the portal, for example https://portal.example.com: links in webhooks and mail begin with it. Without it they hold the path only.</summary>
    public string PortalAddress { get; set; } = "";

    /// <summary>Lets webhooks lead to private and link-local addresses.</summary>
    public bool AllowPrivateAddresses { get; set; }

    /// <summary>How long a ready bell waits, in hours.</summary>
    public double BellHours { get; set; } = 12;

    /// <summary>How long ended deliveries stay in the log, in days.</summary>
    public double KeepDays { get; set; } = 90;

    public IEnumerable<string> Validate()
    {
        if (PortalAddress.Length > 0 && !(Uri.TryCreate(PortalAddress, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" && address.Query.Length == 0 && address.Fragment.Length == 0))
            yield return $"{Section}:{nameof(PortalAddress)} is {PortalAddress}, which is not an address of a portal. Set it to something like https://portal.example.com.";
        if (BellHours is not (> 0 and <= MostBellHours))
            yield return $"{Section}:{nameof(BellHours)} is {BellHours}. Set it to more than 0, at most {MostBellHours}.";
        if (KeepDays is not (>= 1 and <= MostKeptDays))
            yield return $"{Section}:{nameof(KeepDays)} is {KeepDays}. Set it to 1 to {MostKeptDays}.";
    }

    /// <param name="isLocal">Nobody signs in, and only this machine reaches the portal.</param>
    public NoticePolicy ToPolicy(bool isLocal, MailOptions mail) => new(AllowPrivateAddresses, isLocal, mail.IsConfigured);
}
