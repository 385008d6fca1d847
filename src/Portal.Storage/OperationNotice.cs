using System.Globalization;
using Portal.Domain.Operations;

namespace Portal.Storage;

/// <summary>What the trigger of PostgreSQL tells with each step that is written: the operation's number and its revision.</summary>
internal sealed record OperationNotice(OperationId Id, int Revision)
{
    public const string Channel = "operations";

    public static OperationNotice Read(string payload)
    {
        var space = payload.IndexOf(' ', StringComparison.Ordinal);
        return new OperationNotice(
            new OperationId(long.Parse(payload.AsSpan(0, space), CultureInfo.InvariantCulture)),
            int.Parse(payload.AsSpan(space + 1), CultureInfo.InvariantCulture));
    }
}
