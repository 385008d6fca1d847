using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Portal.Web.Components.Tree;

/// <summary>The tree's small part in the browser: ServiceTree.razor.js.</summary>
internal sealed class TreeBrowser(IJSRuntime runtime) : IAsyncDisposable
{
    private IJSObjectReference? script;

    /// <summary>Harmless when done before.</summary>
    public ValueTask AttachAsync(ElementReference grid) => CallAsync("attach", grid);

    /// <summary>Scrolls to the row and gives it the focus as soon as it is drawn.</summary>
    public ValueTask FocusAsync(ElementReference grid, int index) => CallAsync("focus", grid, index);

    public ValueTask RevealAsync(ElementReference grid, int index) => CallAsync("reveal", grid, index);

    /// <summary>How many rows a screenful has.</summary>
    public async ValueTask<int> PageAsync(ElementReference grid) => await (await ScriptAsync()).InvokeAsync<int>("page", grid);

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (script is not null)
                await script.DisposeAsync();
            script = null;
        }
        catch (JSDisconnectedException)
        {
            // The browser has gone, and the script with it.
        }
    }

    private async ValueTask CallAsync(string function, params object?[] arguments)
    {
        try
        {
            await (await ScriptAsync()).InvokeVoidAsync(function, arguments);
        }
        catch (JSDisconnectedException)
        {
            // The browser has gone: nothing to move there.
        }
    }

    private async ValueTask<IJSObjectReference> ScriptAsync() =>
        script ??= await runtime.InvokeAsync<IJSObjectReference>("import", "./Components/Tree/ServiceTree.razor.js");
}
