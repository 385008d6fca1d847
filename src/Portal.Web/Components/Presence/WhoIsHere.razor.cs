using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Portal.Domain.HostedServices;
using Portal.Domain.Presence;
using Portal.Web.Components.Controls;
using Portal.Web.Operators;

namespace Portal.Web.Components.Presence;

/// <summary>Tells others that the reader is here, and the reader who else is. From the first rendering in a browser until the page has gone.</summary>
public sealed partial class WhoIsHere(PresenceBook book, CurrentOperator me, TimeProvider time)
{
    private readonly string window = Guid.NewGuid().ToString("N");
    private CancellationTokenSource gone = new();
    private IDisposable? visit;
    private (ServiceKey Key, PresenceKind Kind)? entered;
    private string sentence = "";

    [Parameter, EditorRequired]
    public required ServiceKey Service { get; set; }

    [Parameter]
    public PresenceKind Kind { get; set; }

    public void Dispose()
    {
        visit?.Dispose();
        gone.Cancel();
        gone.Dispose();
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (entered == (Service, Kind))
            return;
        Dispose();
        gone = new CancellationTokenSource();
        entered = (Service, Kind);
        visit = book.Enter(Service, new Visit(window, me.Value, Kind));
        _ = book.WatchAsync(Service, gone.Token).ShowAsync(Show, time, gone.Token);
    }

    private Task Show(ImmutableList<Visit> visits) => InvokeAsync(() =>
    {
        var now = PresenceWords.Sentence(visits, window, me.Value);
        if (now == sentence)
            return;
        sentence = now;
        StateHasChanged();
    });
}
