using Portal.Web.Notices;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Notices;

public sealed class MailSenderTests : IAsyncDisposable
{
    private readonly SmallMailServer server = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task SendAsync_ToARealServer_IsAPlainMailWithALink()
    {
        Assert.Null(await Sender().SendAsync("team@example.com", NoticeSamples.Live, Token));

        var mail = Assert.Single(server.Mails);
        Assert.Contains("Subject: shop-api: 4.2.0 is live", mail, StringComparison.Ordinal);
        Assert.Contains("From: VIP Swap <portal@example.com>", mail, StringComparison.Ordinal);
        Assert.Contains("To: team@example.com", mail, StringComparison.Ordinal);
        Assert.Contains("Auto-Submitted: auto-generated", mail, StringComparison.Ordinal);
        Assert.Contains("Content-Type: text/plain", mail, StringComparison.Ordinal);
        Assert.Contains("https://portal.example.com/operations/42", mail, StringComparison.Ordinal);
        Assert.Contains("RCPT TO:<team@example.com>", server.Commands);
    }

    [Fact]
    public async Task SendAsync_Twice_HasTheSameMessageId()
    {
        await Sender().SendAsync("team@example.com", NoticeSamples.Live, Token);
        await Sender().SendAsync("team@example.com", NoticeSamples.Live, Token);

        Assert.Single(server.Mails.Select(mail => mail.Split("Message-Id: ", StringSplitOptions.None)[1].Split('\n')[0]).Distinct());
    }

    [Fact]
    public async Task SendAsync_LinesInWhatSomebodyTyped_AddNoHeader()
    {
        await Sender().SendAsync("team@example.com", NoticeSamples.Live with { Title = "x\r\nBcc: evil@example.com" }, Token);

        Assert.DoesNotContain(server.Mails.Single().Split('\n').TakeWhile(line => line.Trim().Length > 0), line => line.StartsWith("Bcc:", StringComparison.OrdinalIgnoreCase));
        Assert.Single(server.Commands, command => command.StartsWith("RCPT", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SendAsync_RefusedByTheServer_SaysWhatItSaid()
    {
        server.OnRecipient = "550 No such user here";

        Assert.Contains("No such user here", await Sender().SendAsync("team@example.com", NoticeSamples.Live, Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAsync_ServerCannotEncrypt_SendsNothing()
    {
        Assert.NotNull(await Sender(MailEncryption.StartTls).SendAsync("team@example.com", NoticeSamples.Live, Token));
        Assert.Empty(server.Mails);
    }

    [Fact]
    public async Task SendAsync_NoServer_SaysSo()
    {
        await server.DisposeAsync();

        Assert.StartsWith("127.0.0.1:", await Sender().SendAsync("team@example.com", NoticeSamples.Live, Token), StringComparison.Ordinal);
    }

    private MailSender Sender(MailEncryption encryption = MailEncryption.None) => new(
        new MailOptions { Host = "127.0.0.1", Port = server.Port, From = "VIP Swap <portal@example.com>", Encryption = encryption },
        new NoticeLinks(new NoticeOptions { PortalAddress = "https://portal.example.com" }));
}
