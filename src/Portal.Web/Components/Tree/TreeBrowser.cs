using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Portal.Web.Components.Tree;

/// <summary>The tree's small part in the browser: ServiceTree.razor.js.</summary>
internal sealed class TreeBrowser(IJSRuntime runtime) : IAsyncDisposable
{
    private IJSObjectReference? script;
    private bool isGone;

    /// <summary>Harmless when done before.</summary>
    public Task AttachAsync(ElementReference grid) => CallAsync<object?>("attach", grid);

    /// <summary>Scrolls to the row and gives it the focus as soon as it is drawn.</summary>
    public Task FocusAsync(ElementReference grid, int index) => CallAsync<object?>("focus", grid, index);

    public Task RevealAsync(ElementReference grid, int index) => CallAsync<object?>("reveal", grid, index);

    /// <summary>How many rows a screenful has.</summary>
    public Task<int> PageAsync(ElementReference grid) => CallAsync<int>("page", grid);

    public async ValueTask DisposeAsync()
    {
        isGone = true;
        try
        {
            if (script is not null)
                await script.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser has gone, and the script with it.
        }
    }

    private async Task<T?> CallAsync<T>(string function, params object?[] arguments)
    {
        if (isGone)
            return default;
        try
        {
            script ??= await runtime.InvokeAsync<IJSObjectReference>("import", "./Components/Tree/ServiceTree.razor.js");
            return await script.InvokeAsync<T>(function, arguments);
        }
        catch (JSDisconnectedException)
        {
            // The browser has gone: nothing to move there.
            return default;
        }
        catch (Exception failure) when (isGone && failure is JSException or ObjectDisposedException)
        {
            // The operator has gone on to another page while this was asked: the rows are not there any more.
            return default;
        }
    }
}
