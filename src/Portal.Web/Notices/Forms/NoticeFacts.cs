using System.Globalization;
using Portal.Domain.Notices;

namespace Portal.Web.Notices.Forms;

/// <summary>The quiet line below a notice: where and when.</summary>
internal static class NoticeFacts
{
    public static string Of(Notice notice)
    {
        string?[] facts = [notice.Place?.Name, notice.Place?.SubscriptionName, notice.For is { } person ? $"for {person}" : null, notice.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture)];
        return string.Join(" · ", facts.Where(fact => !string.IsNullOrEmpty(fact)));
    }
}
