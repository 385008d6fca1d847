using System.Collections.Immutable;
using Portal.Domain.Policies;

namespace Portal.Web;

/// <summary>Settings of section <c>Policy</c>: what is asked of an operator before a swap.</summary>
public sealed class PolicyOptions
{
    public const string Section = "Policy";

    /// <summary>Longer than that, what was checked is too old.</summary>
    private const double MostBreath = 60;

    /// <summary>Optional, Required or Hidden.</summary>
    public ReasonRule Reason { get; set; } = ReasonRule.Optional;

    /// <summary>Lets an operator take over a blocking check that could not be read, with a reason; recorded.</summary>
    public bool UnknownMayBeAcknowledged { get; set; }

    /// <summary>Seconds between OK and the request, in which every open page counts down and anybody may press Hold; by service, for example <c>Policy:Breaths:shop-api</c>. None where nothing is set.</summary>
    public Dictionary<string, double> Breaths { get; } = new(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<string> Validate() => Breaths
        .Where(breath => breath.Value is not (>= 0 and <= MostBreath))
        .Select(breath => $"{Section}:{nameof(Breaths)}:{breath.Key} is {breath.Value}. Set it to 0 to {MostBreath}.");

    public SwapPolicy ToPolicy()
    {
        var policy = new SwapPolicy(Reason, UnknownMayBeAcknowledged);
        return Breaths.Count == 0 ? policy : policy with { Breaths = ToBreaths() };
    }

    private ImmutableDictionary<string, TimeSpan> ToBreaths() => Breaths
        .Where(breath => breath.Value is > 0 and <= MostBreath)
        .ToImmutableDictionary(breath => breath.Key, breath => TimeSpan.FromSeconds(breath.Value), StringComparer.OrdinalIgnoreCase);
}
