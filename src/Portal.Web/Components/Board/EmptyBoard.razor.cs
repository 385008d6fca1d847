using Microsoft.AspNetCore.Components;
using Portal.Domain.Estate;
using Portal.Web.Components.Controls;

namespace Portal.Web.Components.Board;

/// <summary>A board without services: what was read and when, and what makes a service appear.</summary>
public sealed partial class EmptyBoard
{
    [Parameter, EditorRequired]
    public required EstateSnapshot Snapshot { get; set; }

    private string ReadAt => Snapshot.ReadAt is { } read ? Ages.Stamp(read) : Words.EmptyBoardNoTimeYet;
}
