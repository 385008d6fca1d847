using Portal.Domain.Notices;
using Portal.Domain.Operations;
using Portal.Web.Components.Notices;
using Portal.Web.Operators;

namespace Portal.Web.Components.Pages;

/// <summary>Whom the portal tells by webhook and mail, and what came of it; for Owners.</summary>
public sealed partial class NotificationsPage(NoticeDesk desk, NoticePolicy policy, CurrentOperator me, TimeProvider time)
{
    private const int PageSize = 50;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource gone = new();
    private IReadOnlyList<NoticeChannel>? channels;
    private IReadOnlyList<NoticeDelivery>? deliveries;
    private IReadOnlyList<ChannelProblem> problems = [];
    private OperationLogException? failure;
    private NoticeChannel? edited;
    private ChannelFields? fields;
    private (string Name, string Key)? newKey;
    private ITimer? ticker;
    private long? before;
    private bool hasOlder;
    private bool isReading;
    private string said = "";

    public void Dispose()
    {
        ticker?.Dispose();
        gone.Cancel();
        gone.Dispose();
    }

    protected override Task OnInitializedAsync() => LoadAsync();

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
            ticker = time.CreateTimer(_ => _ = InvokeAsync(TickAsync), null, Pause, Pause);
    }

    private async Task TickAsync()
    {
        if (isReading || gone.IsCancellationRequested)
            return;
        await LoadAsync();
        StateHasChanged();
    }

    private async Task LoadAsync()
    {
        isReading = true;
        try
        {
            channels = await desk.ListAsync(me.Access, gone.Token);
            var found = await desk.DeliveriesAsync(new DeliveryFilter(Before: before, Take: PageSize + 1), me.Access, gone.Token);
            (deliveries, hasOlder) = ([.. found.Take(PageSize)], found.Count > PageSize);
            failure = null;
        }
        catch (OperationLogException unread)
        {
            failure = unread; // What was shown stays.
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // The page has gone.
        }
        finally
        {
            isReading = false;
        }
    }

    private Task TurnAsync(long? to)
    {
        before = to;
        return LoadAsync();
    }

    private void Edit(NoticeChannel? channel)
    {
        (edited, problems, said) = (channel, [], "");
        fields = channel is null ? new ChannelFields() : ChannelFields.Of(channel);
    }

    private Task SaveAsync(ChannelFields filled) => DoAsync(async () =>
    {
        var draft = filled.ToDraft(isNew: edited is null);
        var result = edited is null ? await desk.AddAsync(draft, me.Access, gone.Token) : await desk.ChangeAsync(edited.Id, draft, me.Access, gone.Token);
        problems = result is ChannelResult.Invalid invalid ? invalid.Problems : WhyNot(result) is { } why ? [new ChannelProblem("", why)] : [];
        if (Saved(result, edited is null ? Words.NotificationsPageAdded : Words.NotificationsPageSaved))
            fields = null;
    });

    private Task RenewKeyAsync(NoticeChannel channel) => DoAsync(async () => Take(await desk.RenewKeyAsync(channel.Id, me.Access, gone.Token), Words.NotificationsPageNewKey));

    private Task RemoveAsync(NoticeChannel channel) => DoAsync(async () => Take(await desk.RemoveAsync(channel.Id, me.Access, gone.Token), Words.NotificationsPageRemoved));

    private Task TestAsync(NoticeChannel channel) => DoAsync(async () => said = await desk.TestAsync(channel.Id, me.Access, gone.Token) ? Words.FormatNotificationsPageTestOnWaySeeDeliveries(channel.Name) : Words.NotificationsPageChannelNotThereAnyMore);

    private Task SendAgainAsync(NoticeDelivery delivery) => DoAsync(() => desk.SendAgainAsync(delivery.Number, me.Access, gone.Token));

    private void Take(ChannelResult result, string done)
    {
        if (!Saved(result, done))
            said = WhyNot(result) ?? "";
    }

    private bool Saved(ChannelResult result, string done)
    {
        if (result is not ChannelResult.Saved { Channel.Name: var name, Key: var key })
            return false;
        said = $"{done}: {name}.";
        newKey = key is null ? null : (name, key);
        return true;
    }

    private static string? WhyNot(ChannelResult result) => result switch
    {
        ChannelResult.Forbidden forbidden => Said.Of(forbidden.Because),
        ChannelResult.Outdated => Words.NotificationsPageSomebodyElseChangedMomentLook,
        ChannelResult.NotFound => Words.NotificationsPageChannelNotThereAnyMore,
        _ => null,
    };

    private async Task DoAsync(Func<Task> deed)
    {
        try
        {
            await deed();
        }
        catch (OperationLogException unwritten)
        {
            failure = unwritten;
            return;
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            return;
        }

        await LoadAsync();
    }
}
