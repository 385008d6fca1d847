using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;
using Portal.Domain.Estate;
using Portal.Domain.HostedServices;

namespace Portal.Web.Components.Tree;

/// <summary>All services as a tree grid: one row is current and takes the keys, one is selected and has its page beside it.</summary>
public sealed partial class ServiceTree(NavigationManager navigation, IJSRuntime runtime) : IAsyncDisposable
{
    private readonly TreeBrowser browser = new(runtime);
    private ImmutableArray<TreeRow> rows = [];
    private List<TreeLine> shown = [];
    private ElementReference grid;
    private string? revealed;
    private bool isSought;
    private int cursor;

    [Inject]
    public required TreeState State { get; set; }

    [Parameter, EditorRequired]
    public required EstateSnapshot Snapshot { get; set; }

    /// <summary>The address of the selected row; null when nothing is.</summary>
    [Parameter]
    public string? Selected { get; set; }

    /// <summary>Adds what a fresh reading knows to a service from a list.</summary>
    [Parameter, EditorRequired]
    public required Func<HostedService, HostedService> Complete { get; set; }

    /// <summary>A row was opened whose service must be read afresh.</summary>
    [Parameter]
    public EventCallback<ServiceKey> OnOpened { get; set; }

    private string Nothing => State.Finding.Length > 0 ? Words.FormatServiceTreeNothingTreeNamed(State.Finding)
        : Snapshot.ReadAt is null ? Words.ServiceTreeReadingSubscriptions
        : Words.ServiceTreeNone;

    private string Found => State.Finding.Length > 0 ? Words.FormatServiceTreeRowsWith(rows.Length, State.Finding) : "";

    public ValueTask DisposeAsync() => browser.DisposeAsync();

    protected override void OnParametersSet()
    {
        if (Selected is not null && Selected != revealed)
        {
            foreach (var above in TreePath.DownTo(Selected))
                State.Expansion.Open(above);
            State.Cursor = Selected;
        }

        Rebuild();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (rows.IsEmpty)
            return;
        await browser.AttachAsync(grid);
        if (isSought)
        {
            isSought = false;
            await browser.RevealAsync(grid, 0);
        }

        if (Selected is null || Selected == revealed || rows[cursor].Href != Selected)
            return;
        revealed = Selected;
        await browser.RevealAsync(grid, cursor);
    }

    private void Rebuild()
    {
        rows = TreeRows.Of(new TreeNodes(Snapshot, Complete), State.Expansion, State.Finding);
        shown = [.. rows.Select((row, index) => new TreeLine(row, index))];
        cursor = Math.Max(0, TreePath.DownTo(State.Cursor ?? "").Select(href => TreeRows.IndexOf(rows, href)).LastOrDefault(index => index >= 0));
    }

    private Task FindAsync(ChangeEventArgs typed)
    {
        State.Find(typed.Value?.ToString() ?? "");
        isSought = true;
        Rebuild();
        return Task.CompletedTask;
    }

    private Task ChosenAsync(TreeRow row)
    {
        State.Cursor = row.Href;
        return OpenAsync([row]);
    }

    private Task TwistedAsync(TreeRow row)
    {
        State.Cursor = row.Href;
        if (row.IsOpen is not true)
            return OpenAsync([row]);
        State.Expansion.Close(row.Href);
        Rebuild();
        return Task.CompletedTask;
    }

    private async Task PressedAsync(KeyboardEventArgs key)
    {
        if (key.CtrlKey || key.AltKey || key.MetaKey)
            return;
        var page = key.Key is "PageDown" or "PageUp" ? await browser.PageAsync(grid) : 0;
        switch (TreeMoves.Of(key.Key, rows, cursor, page))
        {
            case TreeMove.To to:
                State.Cursor = rows[to.Index].Href;
                cursor = to.Index;
                break;
            case TreeMove.Open open:
                await OpenAsync(open.Rows);
                break;
            case TreeMove.Close close:
                State.Expansion.Close(close.Row.Href);
                Rebuild();
                break;
            case TreeMove.Select select:
                await OpenAsync([select.Row]);
                navigation.NavigateTo(select.Row.Href);
                break;
            case null when !TreeMoves.Walks(key.Key):
                return;
        }

        await browser.FocusAsync(grid, cursor);
    }

    private async Task OpenAsync(IReadOnlyList<TreeRow> opened)
    {
        foreach (var row in opened)
            State.Expansion.Open(row.Href);
        Rebuild();
        foreach (var service in opened.Where(row => row.Kind >= TreeNodeKind.Deployment).Select(row => row.Service).OfType<ServiceKey>().Distinct())
            await OnOpened.InvokeAsync(service);
    }
}
