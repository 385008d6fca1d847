using Microsoft.AspNetCore.Components;
using Portal.Domain;
using Portal.Domain.Estate;
using Portal.Domain.Swaps;

namespace Portal.Web.Components.Board;

/// <summary>One notice for everything of the estate that could not be read: what, why, and how old the rest is.</summary>
public sealed partial class ProblemNotice
{
    [Parameter, EditorRequired]
    public required EstateSnapshot Snapshot { get; set; }

    /// <summary>Of the database every page tells already.</summary>
    private EstateSnapshot Unread => Snapshot with { Problems = Snapshot.Problems.Where(problem => problem.Failure.Kind != CloudFailureKind.OperationLog).ToEquatableList() };
}
