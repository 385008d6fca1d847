using Portal.Domain.Operations;

namespace Portal.Web.Api.Operations;

/// <summary>One swap, from the request to its proven end.</summary>
/// <param name="Id">The operation's number.</param>
/// <param name="State">One word for programs. `running` until both sides were read after the switch.</param>
/// <param name="Phase">The name of the step that runs, or of the last one that was reached.</param>
/// <param name="Steps">The phases in order.</param>
/// <param name="StartedBy">The full name of the operator.</param>
/// <param name="Text">The phase in words for people, for example "Only one side moved".</param>
internal sealed record OperationView(
    string Id, string ServiceKey, OperationState State, string Phase, IReadOnlyList<OperationStepView> Steps, string StartedBy, string Text)
{
    public required string ServiceName { get; init; }

    public required string SubscriptionName { get; init; }

    public required string FromVersion { get; init; }

    public required string ToVersion { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? SwitchedAt { get; init; }

    /// <summary>Null while it is not settled.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    public string? Reason { get; init; }

    /// <summary>Codes of warnings and unknown checks that the operator took over.</summary>
    public required IReadOnlyList<string> Acknowledged { get; init; }

    /// <summary>Who approved it; null when no second person was asked for.</summary>
    public string? ApprovedBy { get; init; }

    /// <summary>Windows and locks that it was started in spite of; the reason is the reason for it.</summary>
    public required IReadOnlyList<string> Overridden { get; init; }

    /// <summary>Whether it puts back what the swap before replaced.</summary>
    public required bool IsReturn { get; init; }

    /// <summary>The fingerprint of the plan that was confirmed.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>While Azure refused it for now: when it is tried again.</summary>
    public DateTimeOffset? NextTryAt { get; init; }

    /// <summary>What both addresses showed when they were last read; null before the first reading.</summary>
    public SidesView? Sides { get; init; }

    /// <summary>Null while all is well.</summary>
    public OperationFailure? Failure { get; init; }

    public required OperationLinks Links { get; init; }

    public static OperationView Of(Operation operation)
    {
        var steps = OperationSteps.Of(operation);
        return new(operation.Id.ToString(), operation.ServiceKey.Value, StateOf(operation.Status), PhaseOf(steps),
            [.. steps.Select(OperationStepView.Of)], operation.StartedBy.Name, OperationSteps.Headline(operation))
        {
            ServiceName = operation.ServiceName,
            SubscriptionName = operation.SubscriptionName,
            FromVersion = operation.FromVersion,
            ToVersion = operation.ToVersion,
            StartedAt = operation.StartedAt,
            SwitchedAt = operation.SwitchedAt,
            EndedAt = operation.EndedAt,
            Reason = operation.Reason,
            Acknowledged = operation.Acknowledged,
            ApprovedBy = operation.Permit?.ApprovedBy?.Name,
            Overridden = operation.Permit?.Overridden ?? [],
            IsReturn = operation.IsReturn,
            Fingerprint = operation.Fingerprint.Value,
            NextTryAt = operation.NextTryAt,
            Sides = SidesView.Of(operation),
            Failure = OperationFailure.Of(operation.Failure),
            Links = OperationLinks.Of(operation),
        };
    }

    private static OperationState StateOf(OperationStatus status) => status switch
    {
        OperationStatus.Succeeded => OperationState.Succeeded,
        OperationStatus.Failed => OperationState.Failed,
        OperationStatus.Canceled => OperationState.Canceled,
        OperationStatus.Unknown or OperationStatus.Split or OperationStatus.WrongAnswer => OperationState.Unknown,
        OperationStatus.HandedOver => OperationState.HandedOver,
        _ => OperationState.Running,
    };

    private static string PhaseOf(IReadOnlyList<OperationStep> steps) =>
        (steps.FirstOrDefault(step => step.State == StepState.Running) ?? steps.Last(step => step.State != StepState.Pending)).Name;
}
