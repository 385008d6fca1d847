using Microsoft.AspNetCore.Components;
using Portal.Domain.Estate;

namespace Portal.Web.Components.Board;

/// <summary>One notice for everything of the estate that could not be read: what, why, and how old the rest is.</summary>
public sealed partial class ProblemNotice
{
    [Parameter, EditorRequired]
    public required EstateSnapshot Snapshot { get; set; }
}
