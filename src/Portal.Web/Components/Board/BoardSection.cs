using Portal.Domain.Estate;

namespace Portal.Web.Components.Board;

/// <summary>A group of the board with its services in their order.</summary>
/// <param name="Group">The state of its services; of the first of them where the board is grouped otherwise.</param>
public sealed record BoardSection(BoardGroup Group, IReadOnlyList<ServiceRow> Rows)
{
    /// <summary>The subscription or team, empty for those without a team; null where the board is grouped by state.</summary>
    public string? Of { get; init; }

    public string Title => Of switch { null => BoardGroups.Title(Group), "" => Words.BoardSectionNoTeam, var name => name };
}
