namespace Portal.Domain.Policies.Rules;

/// <summary>A deed, with everything that the rules have to do with it at one time. Pure: what is asked for changes only with what the operator gives.</summary>
public sealed record RuleCase
{
    public required Deed Deed { get; init; }

    public required DateTimeOffset At { get; init; }

    public required Operator By { get; init; }

    public required FrictionRung Rung { get; init; }

    /// <summary>The reason may not be left out.</summary>
    public required bool NeedsReason { get; init; }

    /// <summary>Windows that keep it back now.</summary>
    public EquatableList<Closure> Closures { get; init; } = [];

    /// <summary>The next window that would.</summary>
    public Closing? NextClosing { get; init; }

    /// <summary>Windows that warn now.</summary>
    public EquatableList<Closure> Warnings { get; init; } = [];

    public EquatableList<ServiceLock> Locks { get; init; } = [];

    /// <summary>What this operator asked for this very plan, as long as it is open.</summary>
    public Approval? Approval { get; init; }

    /// <summary>This operator's newest request for this service, when it was declined or ended by itself lately.</summary>
    public Approval? Ended { get; init; }

    /// <summary>What somebody else asks for this very plan, and this operator may decide.</summary>
    public Approval? ToDecide { get; init; }

    /// <summary>May go on in spite of windows and locks.</summary>
    public bool MayOverride { get; init; }

    public bool NeedsName => Rung >= FrictionRung.Name;

    public bool NeedsApproval => Rung >= FrictionRung.SecondPerson;

    /// <summary>A window is closed, or the service is locked.</summary>
    public bool IsStopped => Closures.Count + Locks.Count > 0;

    /// <summary>Windows and locks in the way, in words.</summary>
    public EquatableList<string> Stops => [.. Closures.Select(closure => $"Closed: {closure.Window.Reason}"), .. Locks.Select(held => $"Locked by {held.By.Name}: {held.Reason}")];

    /// <summary>When the last of the closed windows opens.</summary>
    public DateTimeOffset? OpensAt => Closures.Count == 0 ? null : Closures.Max(closure => closure.OpensAt);

    public RuleVerdict Judge(RuleConsent consent)
    {
        var facts = new RuleFacts(this, consent);
        return new RuleVerdict(this, SwapRules.Judge(facts).ToEquatableList()) { Overridden = facts.IsOverridden ? Stops : [] };
    }
}
