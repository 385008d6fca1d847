using Microsoft.AspNetCore.Components;
using Portal.Domain.Operations;
using Portal.Domain.Swaps;

namespace Portal.Web.Components.Operations;

/// <summary>What an operator would type to mend a broken swap without the portal.</summary>
public sealed partial class ByHand(RepairService repairs)
{
    [Parameter, EditorRequired]
    public required Operation Operation { get; set; }

    private IReadOnlyList<(string Title, IReadOnlyList<SwapCommand> Commands)> Ways =>
    [
        .. RepairButtons.Of(Operation)
            .Select(button => (Title: button.Text, Commands: repairs.CommandsOf(Operation, button.Direction)))
            .Where(way => way.Commands.Count > 0),
    ];
}
