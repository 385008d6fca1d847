using Portal.Domain.Operations;

namespace Portal.Web.Components.Controls;

/// <summary>The log of an operation as text.</summary>
internal static class LogText
{
    /// <summary>For the clipboard: what it is about, then a line an event, newest first.</summary>
    public static string Of(Operation operation)
    {
        var lines = operation.Events.Reverse().Select(happened => $"{happened.At.UtcDateTime:yyyy-MM-dd HH:mm:ss.fff}Z  {happened.Source,-6}  {happened.Text}");
        var head = operation.Change is { } change
            ? Words.FormatLogTextOperation(operation.Id, change.Title, operation.SubscriptionName)
            : Words.FormatLogTextSwap(operation.Id, operation.ServiceName, operation.FromVersion, operation.ToVersion, operation.SubscriptionName);
        return string.Join('\n', lines.Prepend(head));
    }
}
