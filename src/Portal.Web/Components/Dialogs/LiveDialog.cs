using Microsoft.AspNetCore.Components;
using Portal.Domain.Operations;
using Portal.Web.Operators;

namespace Portal.Web.Components.Dialogs;

/// <summary>A dialog that looks again and again while it is open, and starts one operation at the most.</summary>
public abstract class LiveDialog : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource gone = new();
    private readonly TimeSpan every;
    private ITimer? ticker;

    /// <param name="time">The clock of the portal.</param>
    /// <param name="every">How often it looks.</param>
    protected LiveDialog(TimeProvider time, TimeSpan every) => (Clock, this.every, Gone) = (time, every, gone.Token);

    [Inject]
    public required CurrentOperator Operator { get; set; }

    /// <summary>Cancel, Close.</summary>
    [Parameter]
    public EventCallback OnClosed { get; set; }

    /// <summary>OK was pressed: true from then on, false again when nothing was started.</summary>
    [Parameter]
    public EventCallback<bool> OnSending { get; set; }

    /// <summary>It was written down and goes on by itself.</summary>
    [Parameter]
    public EventCallback<OperationId> OnStarted { get; set; }

    /// <summary>Ends with the dialog.</summary>
    protected CancellationToken Gone { get; }

    /// <summary>The same for every press in this dialog: they mean one and the same operation.</summary>
    protected string IdempotencyKey { get; } = Guid.NewGuid().ToString("N");

    protected TimeProvider Clock { get; }

    protected DateTimeOffset Now => Clock.GetUtcNow();

    public void Dispose()
    {
        ticker?.Dispose();
        gone.Cancel();
        gone.Dispose();
        GC.SuppressFinalize(this);
    }

    protected abstract Task TickAsync();

    protected override Task OnInitializedAsync()
    {
        ticker = Clock.CreateTimer(_ => _ = InvokeAsync(BeatAsync), null, every, every);
        return BeatAsync();
    }

    private async Task BeatAsync()
    {
        if (Gone.IsCancellationRequested)
            return;
        try
        {
            await TickAsync();
        }
        catch (OperationCanceledException) when (Gone.IsCancellationRequested)
        {
            // The dialog has gone.
        }
        catch (Exception fault)
        {
            await DispatchExceptionAsync(fault); // Nobody waits for a tick: without this its fault would be lost.
        }
    }
}
