namespace Portal.Domain.Policies.Rules;

/// <summary>How much is asked before each kind of deed, somewhere.</summary>
public sealed record FrictionRule
{
    public required RuleScope Scope { get; init; }

    public FrictionRung Swap { get; init; }

    public FrictionRung Return { get; init; }

    /// <summary>Never a second person: nobody shall wait in front of a broken pair.</summary>
    public FrictionRung Repair { get; init; }

    /// <summary>A reason at most: what a change puts at risk asks for its own name to be typed.</summary>
    public FrictionRung Change { get; init; }

    public required Operator By { get; init; }

    public required DateTimeOffset At { get; init; }

    public bool IsRemoved { get; init; }

    public FrictionRung Of(DeedKind kind) => kind switch
    {
        DeedKind.Swap => Swap,
        DeedKind.Return => Return,
        DeedKind.Repair => AtMost(Repair, FrictionRung.Name),
        _ => AtMost(Change, FrictionRung.Reason),
    };

    internal static FrictionRung AtMost(FrictionRung rung, FrictionRung most) => rung > most ? most : rung;
}
