using System.Collections.Immutable;
using Portal.Domain.Policies;
using Portal.Domain.Policies.Rules;

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

    /// <summary>What is asked before a swap, each with all before it: None, Reason, Name (typed) or SecondPerson. A rule that an Owner sets on the page <c>/rules</c> goes before.</summary>
    public FrictionRung Friction { get; set; }

    /// <summary>The same by service, for example <c>Policy:Frictions:shop-api</c>.</summary>
    public Dictionary<string, FrictionRung> Frictions { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Hours after which a request for approval that was not used expires.</summary>
    public double ApprovalHours { get; set; } = 8;

    public IEnumerable<string> Validate() => [.. ValidateBreaths(), .. ValidateFrictions()];

    private IEnumerable<string> ValidateFrictions()
    {
        if (ApprovalHours is not (> 0 and <= 48))
            yield return $"{Section}:{nameof(ApprovalHours)} is {ApprovalHours}. Set it to more than 0, at most 48.";
        foreach (var (name, rung) in Frictions.Append(new(nameof(Friction), Friction)))
        {
            if (!Enum.IsDefined(rung))
                yield return $"{Section}: {name} is {rung}. Set it to None, Reason, Name or SecondPerson.";
        }
    }

    private IEnumerable<string> ValidateBreaths() => Breaths
        .Where(breath => breath.Value is not (>= 0 and <= MostBreath))
        .Select(breath => $"{Section}:{nameof(Breaths)}:{breath.Key} is {breath.Value}. Set it to 0 to {MostBreath}.");

    public SwapPolicy ToPolicy()
    {
        var policy = new SwapPolicy(Reason, UnknownMayBeAcknowledged)
        {
            Friction = Friction,
            ApprovalsHold = TimeSpan.FromHours(ApprovalHours is > 0 and <= 48 ? ApprovalHours : 8),
        };
        if (Frictions.Count > 0)
            policy = policy with { Frictions = Frictions.ToImmutableDictionary(StringComparer.OrdinalIgnoreCase) };
        return Breaths.Count == 0 ? policy : policy with { Breaths = ToBreaths() };
    }

    private ImmutableDictionary<string, TimeSpan> ToBreaths() => Breaths
        .Where(breath => breath.Value is > 0 and <= MostBreath)
        .ToImmutableDictionary(breath => breath.Key, breath => TimeSpan.FromSeconds(breath.Value), StringComparer.OrdinalIgnoreCase);
}
