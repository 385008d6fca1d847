using Microsoft.Extensions.Time.Testing;
using Portal.Domain.Notices;

namespace Portal.Domain.Tests.Support;

/// <summary>Desk, channels and outbox around a book in memory.</summary>
internal sealed class NoticeWorld
{
    public NoticeWorld(NoticePolicy? policy = null)
    {
        Outbox = new MemoryOutbox(Time);
        Channels = new NoticeChannels(Book, Time);
        Writer = new NoticeWriter(Channels, Outbox);
        Desk = new NoticeDesk(Channels, Outbox, new NoticeTools(new PlainSecrets(), policy ?? new NoticePolicy(), Writer, Time));
    }

    public FakeTimeProvider Time { get; } = new(Sample.Now);

    public MemoryBook Book { get; } = new();

    public MemoryOutbox Outbox { get; }

    public NoticeChannels Channels { get; }

    public NoticeWriter Writer { get; }

    public NoticeDesk Desk { get; }

    public static ChannelDraft Draft(string name = "Team", string scope = "*", params string[] kinds) => new(name, ChannelForm.Json, "https://hooks.example.com/portal", scope, kinds.ToEquatableList());

    public static Notice Notice(NoticeKind kind, string id = "n1") => new() { Id = id, Kind = kind.Name, At = Sample.Now, Title = "shop-api: 4.2.0 is live", Place = NoticePlace.Of(Sample.Service) };

    public async Task<NoticeChannel> AddAsync(ChannelDraft? draft = null) =>
        Assert.IsType<ChannelResult.Saved>(await Desk.AddAsync(draft ?? Draft(), Sample.AnaMay, TestContext.Current.CancellationToken)).Channel;
}
