using System.Text.Json.Serialization;

namespace Portal.Emulator.Faults;

/// <summary>Something an order can say about a fault.</summary>
/// <param name="Type">integer, number, text, pattern, yesNo, method, operation or service.</param>
internal sealed record FaultParameter(string Name, string Title, string Type, string What)
{
    public double? Minimum { get; init; }

    public double? Maximum { get; init; }

    [JsonIgnore]
    public string Range => (Minimum, Maximum) switch
    {
        ({ } low, { } high) => $" from {low} to {high}",
        ({ } low, null) => $" of at least {low}",
        _ => "",
    };
}
