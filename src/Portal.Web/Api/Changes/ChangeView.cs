using Portal.Domain.Changes;
using Portal.Domain.Operations;
using Portal.Web.Api.Operations;

namespace Portal.Web.Api.Changes;

/// <summary>One change, from the request to its proven end.</summary>
/// <param name="Id">The operation's number; swaps and changes are numbered together.</param>
/// <param name="State">One word for programs.</param>
/// <param name="Title">For example "Delete shop-api-0911".</param>
/// <param name="Text">Where it is, in words for people.</param>
internal sealed record ChangeView(string Id, ChangeState State, ChangeKind Kind, string Title, string Text, IReadOnlyList<ChangeStepView> Steps, IReadOnlyList<ChangeDomainView> Domains)
{
    public required string ServiceKey { get; init; }

    public required string ServiceName { get; init; }

    /// <summary>The id of the deployment.</summary>
    public required string Deployment { get; init; }

    public string? FromVersion { get; init; }

    public string? ToVersion { get; init; }

    public required string StartedBy { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Null while it is not settled.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    public string? Reason { get; init; }

    public required IReadOnlyList<string> Acknowledged { get; init; }

    /// <summary>The fingerprint of the plan that was confirmed.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>An operator took the update back.</summary>
    public required bool IsTakenBack { get; init; }

    /// <summary>Null while all is well.</summary>
    public OperationFailure? Failure { get; init; }

    public required ChangeLinks Links { get; init; }

    public static ChangeView Of(Operation operation)
    {
        var change = operation.Change!;
        return new(operation.Id.ToString(), StateOf(operation.Status), change.Kind, change.Title, OperationSteps.Headline(operation),
            [.. change.Steps.Select(ChangeStepView.Of)], [.. change.Domains.Select(ChangeDomainView.Of)])
        {
            ServiceKey = operation.ServiceKey.Value,
            ServiceName = operation.ServiceName,
            Deployment = change.Target.Value,
            FromVersion = change.FromVersion,
            ToVersion = change.ToVersion,
            StartedBy = operation.StartedBy.Name,
            StartedAt = operation.StartedAt,
            EndedAt = operation.EndedAt,
            Reason = operation.Reason,
            Acknowledged = operation.Acknowledged,
            Fingerprint = operation.Fingerprint.Value,
            IsTakenBack = change.IsTakenBack,
            Failure = OperationFailure.Of(operation.Failure),
            Links = ChangeLinks.Of(operation),
        };
    }

    private static ChangeState StateOf(OperationStatus status) => status switch
    {
        OperationStatus.Succeeded => ChangeState.Succeeded,
        OperationStatus.Failed => ChangeState.Failed,
        OperationStatus.Canceled => ChangeState.Canceled,
        OperationStatus.Paused => ChangeState.Waiting,
        OperationStatus.Unknown => ChangeState.Unknown,
        _ => ChangeState.Running,
    };
}
