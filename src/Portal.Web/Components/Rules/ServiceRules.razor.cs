using Microsoft.AspNetCore.Components;
using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Policies.Rules;
using Portal.Web.Components.Controls;
using Portal.Web.Operators;

namespace Portal.Web.Components.Rules;

/// <summary>What keeps a service back: now, as notices at the top of its page; soon, on a card with what is asked and the way to lock it.</summary>
public sealed partial class ServiceRules(SwapRules judge, RuleBookKeeper keeper, CurrentOperator me, TimeProvider time)
{
    private readonly CancellationTokenSource gone = new();
    private RuleCase? one;
    private string? reason;
    private string? problem;

    [Inject]
    public required VisibleRules Rules { get; set; }

    [Parameter, EditorRequired]
    public required HostedService Service { get; set; }

    /// <summary>Only what keeps the service back, for the top of its page.</summary>
    [Parameter]
    public bool IsNotice { get; set; }

    private DateTimeOffset Now => time.GetUtcNow();

    private bool MayLock => one is { Locks.Count: 0 } && Rules.MayLock(Service);

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }

    protected override Task OnParametersSetAsync() => LookAsync();

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
            _ = judge.WatchAsync(gone.Token).ShowAsync(_ => InvokeAsync(ShowAsync), time, gone.Token);
    }

    private async Task ShowAsync()
    {
        await LookAsync();
        StateHasChanged();
    }

    private async Task LookAsync()
    {
        try
        {
            one = await judge.LookAsync(Deed.Of(Service), me.Access, gone.Token);
        }
        catch (Exception ended) when (ended is OperationLogException or OperationCanceledException)
        {
            // The page has gone; or the notice above it says that the database cannot be used.
        }
    }

    private async Task LockAsync()
    {
        await DoAsync(() => keeper.LockAsync(new RuleScope.OfService(Service.Key), reason, null, me.Access, CancellationToken.None));
        if (problem is null)
            reason = null;
    }

    private async Task DoAsync(Func<Task<RuleResult>> setAsync)
    {
        problem = await RuleReplies.TryAsync(setAsync);
        await LookAsync();
    }
}
