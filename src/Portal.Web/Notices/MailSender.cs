using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using Portal.Domain.Notices;
using Portal.Web.Notices.Forms;

namespace Portal.Web.Notices;

/// <summary>Mails one notice by the configured SMTP server. The same notice has the same Message-ID in every try.</summary>
internal sealed class MailSender(MailOptions options, NoticeLinks links)
{
    private const int Patience = 15_000; // Milliseconds.

    /// <summary>Never throws for what the network or the server does.</summary>
    /// <returns>Null when the server took it, else why not.</returns>
    public async Task<string?> SendAsync(string to, Notice notice, CancellationToken cancellationToken)
    {
        using var client = new SmtpClient { Timeout = Patience };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            await client.ConnectAsync(options.Host, options.Port, Encryption, limit.Token);
            if (options.User.Length > 0)
                await client.AuthenticateAsync(options.User, options.Password, limit.Token);
            using var message = MessageOf(to, notice);
            await client.SendAsync(message, limit.Token);
            await client.DisconnectAsync(quit: true, limit.Token);
            return null;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return $"{options.Host} did not answer within {Patience / 1000} s";
        }
        catch (Exception failure) when (failure is CommandException or ProtocolException or AuthenticationException or SslHandshakeException or IOException or System.Net.Sockets.SocketException or NotSupportedException)
        {
            return $"{options.Host}: {failure.Message.Split('\n')[0].TrimEnd('.', '\r')}";
        }
    }

    private SecureSocketOptions Encryption => options.Encryption switch
    {
        MailEncryption.Tls => SecureSocketOptions.SslOnConnect,
        MailEncryption.None => SecureSocketOptions.None,
        _ => SecureSocketOptions.StartTls,
    };

    private MimeMessage MessageOf(string to, Notice notice)
    {
        var from = MailboxAddress.Parse(options.From);
        var facts = NoticeFacts.Of(notice);
        var message = new MimeMessage { Subject = notice.Title, MessageId = $"{Uri.EscapeDataString(notice.Id)}@{from.Domain}", Date = notice.At };
        message.From.Add(from);
        message.To.Add(MailboxAddress.Parse(to));
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Body = new TextPart("plain") { Text = string.Join("\r\n\r\n", new[] { notice.Title, notice.Text, links.Of(notice), facts }.Where(part => part.Length > 0)) + "\r\n" };
        return message;
    }
}
