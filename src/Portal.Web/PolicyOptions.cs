using Portal.Domain.Policies;

namespace Portal.Web;

/// <summary>Settings of section <c>Policy</c>: what is asked of an operator before a swap.</summary>
public sealed class PolicyOptions
{
    public const string Section = "Policy";

    /// <summary>Optional, Required or Hidden.</summary>
    public ReasonRule Reason { get; set; } = ReasonRule.Optional;

    /// <summary>Lets an operator take over a blocking check that could not be read, with a reason; recorded.</summary>
    public bool UnknownMayBeAcknowledged { get; set; }

    public SwapPolicy ToPolicy() => new(Reason, UnknownMayBeAcknowledged);
}
