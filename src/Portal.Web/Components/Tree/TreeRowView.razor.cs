using Microsoft.AspNetCore.Components;

namespace Portal.Web.Components.Tree;

/// <summary>One line of the tree. It renders again only when it looks different.</summary>
public sealed partial class TreeRowView
{
    private (TreeRow Row, int Index, bool IsSelected, bool IsCursor) shown;

    [Parameter, EditorRequired]
    public required TreeRow Row { get; set; }

    /// <summary>From 0, among all lines.</summary>
    [Parameter, EditorRequired]
    public required int Index { get; set; }

    [Parameter]
    public bool IsSelected { get; set; }

    /// <summary>The Tab key leads here.</summary>
    [Parameter]
    public bool IsCursor { get; set; }

    [Parameter]
    public EventCallback<TreeRow> OnChosen { get; set; }

    [Parameter]
    public EventCallback<TreeRow> OnTwisted { get; set; }

    private string Id => $"tree-{Index}";

    protected override bool ShouldRender()
    {
        var now = (Row, Index, IsSelected, IsCursor);
        var changed = now != shown;
        shown = now;
        return changed;
    }

    protected override void OnInitialized() => shown = (Row, Index, IsSelected, IsCursor);

    private Task OnClick() => OnChosen.InvokeAsync(Row);

    private Task OnTwist() => OnTwisted.InvokeAsync(Row);
}
