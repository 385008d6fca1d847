using System.Globalization;
using System.Text.Json;
using Portal.Web.Api.Problems;

namespace Portal.Web.Api.Swaps;

/// <summary>Reads the body of a swap and names every fault in it with its place.</summary>
internal static class SwapBodyReader
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 8 };

    public static (SwapBody Body, IReadOnlyList<RequestError> Errors) Read(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8, Strict);
            return Read(document.RootElement);
        }
        catch (JsonException fault)
        {
            var place = fault.LineNumber is { } line
                ? string.Create(CultureInfo.InvariantCulture, $"line {line + 1}, byte {fault.BytePositionInLine + 1}")
                : "a member that comes twice";
            return (new(), [Fault("#", $"The body is not valid JSON: {place}.")]);
        }
        catch (InvalidOperationException)
        {
            return (new(), [Fault("#", "The body has text that is not valid Unicode.")]);
        }
    }

    private static (SwapBody, IReadOnlyList<RequestError>) Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
            return (new(), [Fault("#", "The body is not a JSON object.")]);

        var (body, errors) = (new SwapBody(), new List<RequestError>());
        foreach (var member in root.EnumerateObject())
        {
            switch (member.Name)
            {
                case "reason":
                    body = body with { Reason = Line(member, errors) };
                    break;
                case "confirm":
                    body = body with { Confirm = Line(member, errors) };
                    break;
                case "override":
                    body = body with { Override = Flag(member, errors) };
                    break;
                case "acknowledged":
                    body = body with { Acknowledged = Codes(member.Value, errors) };
                    break;
                default:
                    var name = CommonProblems.Echo(member.Name);
                    errors.Add(Fault($"#/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}",
                        $"“{name}” is not known; a swap takes reason, confirm, override and acknowledged."));
                    break;
            }
        }

        return (body, errors);
    }

    private static string? Line(JsonProperty member, List<RequestError> errors)
    {
        var (name, value) = (member.Name, member.Value);
        if (value.ValueKind is not (JsonValueKind.String or JsonValueKind.Null))
            errors.Add(Fault($"#/{name}", $"{name} is not a text."));
        else if (value.GetString() is { Length: > SwapBody.LongestReason } tooLong)
            errors.Add(Fault($"#/{name}", $"{name} has {tooLong.Length} characters; at most {SwapBody.LongestReason} fit."));
        else if (value.GetString() is { } text && text.Any(char.IsControl))
            errors.Add(Fault($"#/{name}", $"{name} has a control character; write it in one line."));
        else
            return value.GetString();
        return null;
    }

    private static bool Flag(JsonProperty member, List<RequestError> errors)
    {
        if (member.Value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            errors.Add(Fault($"#/{member.Name}", $"{member.Name} is neither true nor false."));
        return member.Value.ValueKind == JsonValueKind.True;
    }

    private static List<string>? Codes(JsonElement value, List<RequestError> errors)
    {
        if (value.ValueKind == JsonValueKind.Null)
            return null;
        if (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() > SwapBody.MostCodes)
        {
            errors.Add(Fault("#/acknowledged", $"acknowledged is not a list of at most {SwapBody.MostCodes} codes."));
            return null;
        }

        var codes = new List<string>();
        foreach (var (place, item) in value.EnumerateArray().Index())
        {
            if (item.ValueKind == JsonValueKind.String && item.GetString() is { Length: > 0 and <= SwapBody.LongestCode } code && code.All(char.IsAsciiLetterOrDigit))
                codes.Add(code);
            else
                errors.Add(Fault($"#/acknowledged/{place}", $"Entry {place} of acknowledged is not the code of a check, such as V01."));
        }

        return codes;
    }

    private static RequestError Fault(string pointer, string detail) => new(detail) { Pointer = pointer };
}
