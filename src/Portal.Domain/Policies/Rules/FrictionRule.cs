namespace Portal.Domain.Policies.Rules;

/// <summary>How much is asked before each kind of deed, somewhere.</summary>
public sealed record FrictionRule
{
    public required RuleScope Scope { get; init; }

    public FrictionRung Swap { get; init; }

    public FrictionRung Return { get; init; }

    /// <summary>Never a second person: nobody shall wait in front of a broken pair.</summary>
    public FrictionRung Repair { get; init; }

    /// <summary>Never a second person: there is no plan of a change that somebody else could be asked about.</summary>
    public FrictionRung Change { get; init; }

    public required Operator By { get; init; }

    public required DateTimeOffset At { get; init; }

    public bool IsRemoved { get; init; }

    public FrictionRung Of(DeedKind kind) => kind switch
    {
        DeedKind.Swap => Swap,
        DeedKind.Return => Return,
        DeedKind.Repair => Alone(Repair),
        _ => Alone(Change),
    };

    /// <summary>As much as one person alone can give.</summary>
    internal static FrictionRung Alone(FrictionRung rung) => rung > FrictionRung.Name ? FrictionRung.Name : rung;
}
