using Microsoft.AspNetCore.Components;
using Portal.Domain.HostedServices;

namespace Portal.Web.Components.History;

/// <summary>Filters the history; every choice is told at once and goes into the address.</summary>
public sealed partial class HistoryTools
{
    [Parameter, EditorRequired]
    public required HistoryFilter Filter { get; set; }

    /// <summary>Those that exist now.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<HostedService> Services { get; set; }

    /// <summary>The name of a chosen service that does not exist any more; null when nothing tells it.</summary>
    [Parameter]
    public string? UnknownName { get; set; }

    /// <summary>Names to choose from; any other can be typed.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<string> Persons { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback<HistoryFilter> OnFilter { get; set; }

    private string Pressed(string? result) => Filter is { Result: var chosen } && chosen == result ? "true" : "false";

    private Task ChangeAsync(HistoryFilter filter) => OnFilter.InvokeAsync(filter with { Before = null });

    private static string? Text(ChangeEventArgs chosen) => (chosen.Value as string)?.Trim() is { Length: > 0 } text ? text : null;
}
