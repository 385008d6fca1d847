using Microsoft.AspNetCore.Components;
using Portal.Domain.Policies;

namespace Portal.Web.Components.Controls;

/// <summary>In the place of a page whose thing was not found: it is not there; or nobody can tell yet, and the page looks again every second.</summary>
public sealed partial class Unfound(VisibleEstate estate, TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private ITimer? ticker;

    /// <summary>All was read among which it could be.</summary>
    [Parameter, EditorRequired]
    public required bool IsCertain { get; set; }

    /// <summary>The page looks for its thing again.</summary>
    [Parameter, EditorRequired]
    public required EventCallback OnLook { get; set; }

    public void Dispose() => ticker?.Dispose();

    protected override void OnAfterRender(bool firstRender)
    {
        if (IsCertain)
            Dispose();
        else if (firstRender)
            ticker = time.CreateTimer(_ => _ = InvokeAsync(OnLook.InvokeAsync), null, Pause, Pause);
    }
}
