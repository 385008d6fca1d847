using Portal.Domain.HostedServices;
using Portal.Domain.Operations;

namespace Portal.Domain.Changes;

/// <summary>One step of a change: written before it is sent, sent once, done only when a read shows it.</summary>
/// <param name="Deployment">What it is about.</param>
/// <param name="Title">For example "Delete shop-api-0911".</param>
public sealed record ChangeStep(ChangeStepKind Kind, DeploymentId Deployment, string Title)
{
    public EquatableList<string> Instances { get; init; } = [];

    /// <summary>The update domain that it walks.</summary>
    public int? Domain { get; init; }

    /// <summary>An operator says when it is sent.</summary>
    public bool Asks { get; init; }

    /// <summary>It brings back what was there before.</summary>
    public bool TakesBack { get; init; }

    public StepState State { get; init; }

    /// <summary>When it came to its state; null while pending.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>What it does, or what came of it.</summary>
    public string Text { get; init; } = "";
}
