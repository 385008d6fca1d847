using System.Collections.Immutable;

namespace Portal.Emulator.State;

/// <summary>A long-running operation, with all that is needed to end it after a restart.</summary>
internal sealed record AsyncOperation : IResource
{
    public const string InProgress = "InProgress";

    public required string Id { get; init; }

    public required string Subscription { get; init; }

    /// <summary>The resource provider that runs it, such as <c>Microsoft.Network</c>.</summary>
    public required string Provider { get; init; }

    public required string Location { get; init; }

    public required OperationKind Kind { get; init; }

    /// <summary>The cloud services nothing else may change meanwhile.</summary>
    public required ImmutableArray<string> Targets { get; init; }

    public ImmutableArray<string> Arguments { get; init; } = [];

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset DueAt { get; init; }

    /// <summary>What the activity log says when it ends: on what, by which operation, for whom.</summary>
    public ActivityEntry? Begun { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public string Status { get; init; } = InProgress;

    public string? ErrorCode { get; init; }

    public string? ErrorMessage { get; init; }

    /// <summary>What was ordered to go wrong with it.</summary>
    public OperationFate Fate { get; init; } = OperationFate.Succeeds;

    /// <summary>The code it fails with, when it is to fail.</summary>
    public string? FateCode { get; init; }

    /// <summary>Set once a hanging operation has done its work.</summary>
    public bool WorkDone { get; init; }

    /// <summary>Of an update in place: how many update domains it has gone over.</summary>
    public int Walked { get; init; }

    public bool IsRunning => Status == InProgress;
}
