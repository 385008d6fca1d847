using Microsoft.AspNetCore.Components;

namespace Portal.Web.Components.Controls;

/// <summary>A clock that counts the seconds since something began; only it renders, not the row around it.</summary>
public sealed partial class Elapsed(TimeProvider time)
{
    private ITimer? ticker;

    [Parameter, EditorRequired]
    public required DateTimeOffset Since { get; set; }

    public void Dispose() => ticker?.Dispose();

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
            ticker = time.CreateTimer(_ => _ = InvokeAsync(StateHasChanged), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
    }
}
