using Portal.Domain.Operations;

namespace Portal.Web.Components.Controls;

/// <summary>The log of an operation as text.</summary>
internal static class LogText
{
    /// <summary>Tenths of a second: what happens in a swap happens quickly.</summary>
    public static string Time(OperationEvent happened) => $"{happened.At.UtcDateTime:HH:mm:ss.f}";

    /// <summary>For the clipboard: what it is about, then a line an event, newest first.</summary>
    public static string Of(Operation operation)
    {
        var lines = operation.Events.Reverse().Select(happened => $"{happened.At.UtcDateTime:yyyy-MM-dd HH:mm:ss.fff}Z  {happened.Source,-6}  {happened.Text}");
        return string.Join('\n', lines.Prepend($"{(operation.Change is { } change ? $"Operation {operation.Id}: {change.Title}" : $"Swap {operation.Id}: {operation.ServiceName} {operation.FromVersion} to {operation.ToVersion}")}, {operation.SubscriptionName}"));
    }
}
