using Microsoft.AspNetCore.Components;
using Portal.Domain.HostedServices;
using Portal.Domain.Policies;
using Portal.Domain.Releases;
using Portal.Web.Components.Controls;
using Portal.Web.Operators;

namespace Portal.Web.Components.Releases;

/// <summary>What both sides of a service run, and the releases that are kept for it.</summary>
public sealed partial class ReleaseList(VisibleReleases releases, CurrentOperator current, TimeProvider time) : IDisposable
{
    private const int Newest = 5;

    private readonly CancellationTokenSource gone = new();
    private IReadOnlyList<ReleaseRecord> kept = [];

    [Parameter, EditorRequired]
    public required HostedService Service { get; set; }

    private bool MayTell => current.Access.May(OperatorRight.Change, Service);

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }

    protected override void OnParametersSet() => kept = [.. releases.List(Service.Key).Take(Newest)];

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
            _ = releases.WatchAsync(gone.Token).ShowAsync(_ => InvokeAsync(Show), time, gone.Token);
    }

    private void Show()
    {
        OnParametersSet();
        StateHasChanged();
    }
}
