using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;
using Portal.Domain.Policies;
using Portal.Web.Operators;

namespace Portal.Web.Components.Layout;

/// <summary>Brand, navigation, how fresh the picture is, theme and who acts.</summary>
public sealed partial class PortalBar(VisibleOperations operations, CurrentOperator me, NavigationManager navigation, IJSRuntime browser) : IDisposable
{
    private readonly CancellationTokenSource gone = new();
    private int running;

    [Parameter]
    public EventCallback<bool> OnThemeChanged { get; set; }

    private bool IsInTree => navigation.ToBaseRelativePath(navigation.Uri) is { } path
        && (path.StartsWith("services", StringComparison.Ordinal) || path.StartsWith("subscriptions", StringComparison.Ordinal));

    public void Dispose()
    {
        navigation.LocationChanged -= Moved;
        gone.Cancel();
        gone.Dispose();
    }

    protected override void OnInitialized()
    {
        running = operations.Now.Values.Count(operation => operation.IsActive);
        navigation.LocationChanged += Moved;
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
            _ = WatchAsync(gone.Token);
    }

    private void Moved(object? sender, LocationChangedEventArgs moved) => StateHasChanged();

    private async Task WatchAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var all in operations.WatchAsync(cancellationToken))
            {
                var active = all.Values.Count(operation => operation.IsActive);
                if (active == running)
                    continue;
                running = active;
                await InvokeAsync(StateHasChanged);
            }
        }
        catch (OperationCanceledException)
        {
            // The page has gone.
        }
    }

    private async Task ToggleThemeAsync() => await OnThemeChanged.InvokeAsync(await browser.InvokeAsync<bool>("portalTheme.toggle"));
}
