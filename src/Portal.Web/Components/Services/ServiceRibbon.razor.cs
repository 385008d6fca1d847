using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Portal.Domain.Estate;
using Portal.Domain.Policies.Rules;

namespace Portal.Web.Components.Services;

/// <summary>What can be done with the selected row: a toolbar with one stop for the Tab key, arrows inside.</summary>
public sealed partial class ServiceRibbon
{
    private const int Refresh = 2;

    private readonly ElementReference[] items = new ElementReference[Refresh + 1];
    private RibbonSwap swap = RibbonSwap.Of(null);
    private int current;

    /// <summary>The service that the selected row belongs to; null on a subscription.</summary>
    [Parameter, EditorRequired]
    public required ServiceRow? Row { get; set; }

    /// <summary>What windows and locks say of it; null when nothing.</summary>
    [Parameter]
    public ServiceStop? Stop { get; set; }

    /// <summary>The service is being read now.</summary>
    [Parameter]
    public bool IsReading { get; set; }

    [Parameter]
    public EventCallback OnRefresh { get; set; }

    private string? Described => swap.Why.Length > 0 ? "ribbon-why" : null;

    private List<int> Shown => [0, .. Row?.Active is null ? (int[])[] : [1], .. Row is null ? (int[])[] : [Refresh]];

    protected override void OnParametersSet()
    {
        swap = RibbonSwap.Of(Row, Stop);
        if (!Shown.Contains(current))
            current = 0;
    }

    private int TabIndex(int item) => item == current ? 0 : -1;

    private async Task PressedAsync(KeyboardEventArgs key)
    {
        var shown = Shown;
        var at = shown.IndexOf(current);
        var next = key.Key switch
        {
            "ArrowRight" => (at + 1) % shown.Count,
            "ArrowLeft" => (at + shown.Count - 1) % shown.Count,
            "Home" => 0,
            "End" => shown.Count - 1,
            _ => at,
        };
        if (next == at)
            return;
        current = shown[next];
        await items[current].FocusAsync();
    }

    private Task RefreshAsync() => IsReading ? Task.CompletedTask : OnRefresh.InvokeAsync();
}
