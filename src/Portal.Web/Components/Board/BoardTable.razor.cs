using System.Collections.Frozen;
using Microsoft.AspNetCore.Components;
using Portal.Domain.HostedServices;
using Portal.Domain.Policies.Rules;

namespace Portal.Web.Components.Board;

/// <summary>The services in their groups. Above a hundred only those in view are rendered. portal.js walks it by key; the row with the focus is the selected one.</summary>
public sealed partial class BoardTable
{
    private const int MostRendered = 100;
    private const int Comfortable = 48;
    private const int Dense = 32;

    private BoardView? shown;
    private IReadOnlyList<BoardLine> lines = [];
    private ServiceKey? selected;
    private ServiceKey? tabStop;
    private int last;

    [Parameter, EditorRequired]
    public required BoardView View { get; set; }

    [Parameter, EditorRequired]
    public required DateTimeOffset Now { get; set; }

    [Parameter]
    public bool IsDense { get; set; }

    /// <summary>Which rows are old, and why; null when none is.</summary>
    [Parameter]
    public StaleRows? Stale { get; set; }

    /// <summary>Windows and locks that keep services back.</summary>
    [Parameter]
    public RuleBook Rules { get; set; } = RuleBook.Empty;

    /// <summary>Services that this browser has marked.</summary>
    [Parameter]
    public IReadOnlySet<ServiceKey> Favourites { get; set; } = FrozenSet<ServiceKey>.Empty;

    [Parameter]
    public EventCallback<ServiceKey> OnFavourite { get; set; }

    private int RowHeight => IsDense ? Dense : Comfortable;

    private string Class => $"board{(IsVirtual ? " even" : "")}{(IsDense ? " dense" : "")}";

    private bool IsVirtual => last >= MostRendered;

    protected override void OnParametersSet()
    {
        if (ReferenceEquals(shown, View))
            return;
        shown = View;
        lines = View.Lines;
        last = View.Count - 1;
        if (selected is not { } key || !lines.Any(line => line.Row is { } row && row.Service.Key == key))
            tabStop = lines.FirstOrDefault(line => line.Row is not null)?.Row?.Service.Key;
    }

    private void Select(ServiceKey key) => selected = tabStop = key;
}
