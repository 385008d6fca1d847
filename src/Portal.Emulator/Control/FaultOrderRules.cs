using System.Text.Json;
using System.Text.RegularExpressions;
using Portal.Emulator.Faults;

namespace Portal.Emulator.Control;

/// <summary>Holds an order against the catalogue: the kind, the names of its parameters, and their values.</summary>
internal static class FaultOrderRules
{
    private static readonly string[] Methods = ["GET", "HEAD", "PUT", "PATCH", "POST", "DELETE"];

    /// <exception cref="ControlException">The order makes no sense; the message says what would.</exception>
    public static void Check(JsonElement body, IReadOnlyList<string> services)
    {
        if (body.ValueKind != JsonValueKind.Object)
            throw new ControlException("A fault is ordered with a JSON object.");
        var kind = KindOf(body);
        foreach (var property in body.EnumerateObject().Where(property => property.Name != "kind" && property.Value.ValueKind != JsonValueKind.Null))
        {
            var parameter = kind.Parameters.FirstOrDefault(known => known.Name == property.Name)
                ?? throw new ControlException($"A fault of kind '{NameOf(kind.Kind)}' has no parameter '{property.Name}'.", [.. kind.Parameters.Select(known => known.Name)]);
            Check(parameter, property.Value, services);
        }
    }

    private static FaultDescription KindOf(JsonElement body)
    {
        var text = body.TryGetProperty("kind", out var kind) && kind.ValueKind == JsonValueKind.String ? kind.GetString() : null;
        return FaultCatalogue.All.FirstOrDefault(known => NameOf(known.Kind) == text)
            ?? throw new ControlException(text is null ? "'kind' is missing." : $"There is no kind of fault '{text}'.", [.. FaultCatalogue.All.Select(known => NameOf(known.Kind))]);
    }

    private static void Check(FaultParameter parameter, JsonElement value, IReadOnlyList<string> services)
    {
        switch (parameter.Type)
        {
            case "integer":
                Require(value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var whole) && InRange(parameter, whole), $"'{parameter.Name}' must be a whole number{parameter.Range}.");
                break;
            case "number":
                Require(value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && InRange(parameter, number), $"'{parameter.Name}' must be a number{parameter.Range}.");
                break;
            case "yesNo":
                Require(value.ValueKind is JsonValueKind.True or JsonValueKind.False, $"'{parameter.Name}' must be true or false.");
                break;
            default:
                Require(value.ValueKind == JsonValueKind.String, $"'{parameter.Name}' must be text.");
                Check(parameter, value.GetString()!, services);
                break;
        }
    }

    private static void Check(FaultParameter parameter, string text, IReadOnlyList<string> services)
    {
        switch (parameter.Type)
        {
            case "method":
                Require(Methods.Contains(text, StringComparer.OrdinalIgnoreCase), $"There is no method '{text}'.", Methods);
                break;
            case "operation":
                Require(NamedOperations.Find(text) is not null, $"There is no operation '{text}'.", [.. NamedOperations.All.Select(operation => operation.Name)]);
                break;
            case "service":
                Require(text.StartsWith('/') || services.Contains(text, StringComparer.OrdinalIgnoreCase), $"There is no service '{text}'.", services);
                break;
            case "pattern":
                _ = new Regex(text, RegexOptions.None, TimeSpan.FromSeconds(1));
                break;
            default:
                break;
        }
    }

    private static bool InRange(FaultParameter parameter, double number) => !(number < parameter.Minimum) && !(number > parameter.Maximum);

    private static void Require(bool met, string message, params IReadOnlyList<string> allowed)
    {
        if (!met)
            throw new ControlException(message, allowed);
    }

    private static string NameOf(FaultKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());
}
