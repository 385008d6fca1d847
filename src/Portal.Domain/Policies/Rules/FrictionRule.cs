namespace Portal.Domain.Policies.Rules;

/// <summary>How much is asked before each kind of deed, somewhere.</summary>
public sealed record FrictionRule
{
    public required RuleScope Scope { get; init; }

    public FrictionRung Swap { get; init; }

    public FrictionRung Return { get; init; }

    /// <summary>Never a second person: nobody shall wait in front of a broken pair.</summary>
    public FrictionRung Repair { get; init; }

    /// <summary>Of what is not there yet a reason at most: there is nobody who could approve it.</summary>
    public FrictionRung Change { get; init; }

    public required Operator By { get; init; }

    public required DateTimeOffset At { get; init; }

    public bool IsRemoved { get; init; }

    public FrictionRung Of(DeedKind kind) => kind switch
    {
        DeedKind.Swap => Swap,
        DeedKind.Return => Return,
        DeedKind.Repair => AtMost(Repair, FrictionRung.Name),
        _ => Change,
    };

    internal static FrictionRung AtMost(FrictionRung rung, FrictionRung most) => rung > most ? most : rung;
}
