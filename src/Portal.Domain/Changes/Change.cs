using Portal.Domain.HostedServices;
using Portal.Domain.Operations;

namespace Portal.Domain.Changes;

/// <summary>What an operation does when it is no swap.</summary>
public sealed record Change
{
    public required ChangeOrder Order { get; init; }

    /// <summary>The deployment that it is about: the one that is there, or the one that will be.</summary>
    public required DeploymentId Target { get; init; }

    public required string TargetName { get; init; }

    /// <summary>Null when there is nothing before.</summary>
    public string? FromVersion { get; init; }

    /// <summary>Null when there is nothing afterwards.</summary>
    public string? ToVersion { get; init; }

    /// <summary>First to last.</summary>
    public required EquatableList<ChangeStep> Steps { get; init; }

    /// <summary>What an update in place replaces, so that it can be taken back; null when the portal does not know.</summary>
    public DeploymentOrder? Previous { get; init; }

    /// <summary>The update domains as they were last read; empty unless it updates in place.</summary>
    public EquatableList<DomainNow> Domains { get; init; } = [];

    /// <summary>An operator took the update back.</summary>
    public bool IsTakenBack { get; init; }

    public ChangeKind Kind => Order.Kind;

    /// <summary>Position of the step that is next or under way; the number of steps when all are done.</summary>
    public int Position => Steps.TakeWhile(step => step.State == StepState.Done).Count();

    /// <summary>Null when all are done.</summary>
    public ChangeStep? Current => Position < Steps.Count ? Steps[Position] : null;

    /// <summary>Something was changed for good.</summary>
    public bool HasDone => Position > 0;

    /// <summary>One word and the name, for example "Restart shop-api-0911".</summary>
    public string Title => ChangeWords.Title(this);

    public Change With(ChangeStep current)
    {
        var at = Position;
        return this with { Steps = Steps.Select((step, index) => index == at ? current : step).ToEquatableList() };
    }

    /// <summary>The same, going back to <see cref="Previous"/>: what was sent stays on record, what was not sent yet is dropped.</summary>
    public Change TakenBack(DateTimeOffset at) => this with
    {
        IsTakenBack = true,
        Steps =
        [
            .. Steps.Take(Position),
            .. Current is { State: not StepState.Pending } sent ? [sent with { State = StepState.Done, At = at, Text = $"Taken back{HowFar}" }] : Array.Empty<ChangeStep>(),
            new ChangeStep(ChangeStepKind.Update, Target, $"Take {TargetName} back to {Previous!.Version}") { TakesBack = true },
        ],
    };

    private string HowFar => Domains.Count == 0 ? "" : $" with {Domains.Count(domain => domain.State == DomainState.Updated)} of {Domains.Count} update domains updated";

    public Change WithoutSecrets() => this with { Order = Order.WithoutSecrets(), Previous = Previous?.WithoutSecrets() };
}
