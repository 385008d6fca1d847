using System.Text.Json;
using System.Text.Json.Serialization;
using Portal.Domain.HostedServices;
using Portal.Web.Api.Problems;
using Portal.Web.Api.Swaps;

namespace Portal.Web.Api.Changes;

/// <summary>The body of a change as it came in: what it says, what is wrong with it, or why it was not read at all.</summary>
internal sealed record ChangeBodyReading(ChangeBody? Body, IReadOnlyList<RequestError> Errors, ApiProblem? Unread = null)
{
    /// <summary>A configuration is the largest part of it.</summary>
    private const int Largest = 1024 * 1024;

    private const int MostItems = 100;

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        AllowDuplicateProperties = false,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        MaxDepth = 8,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public static async ValueTask<ChangeBodyReading> BindAsync(HttpContext context)
    {
        var bytes = await JsonBytes.ReadAsync(context, Largest);
        if (bytes.Length > Largest)
            return new(null, [], new ApiProblem(ProblemKinds.TooLarge, "The body is larger than 1 MB, the most that a change takes."));
        if (!bytes.IsEmpty && !JsonBytes.IsJson(context.Request.ContentType))
            return new(null, [], CommonProblems.NotJson());
        return Read(bytes);
    }

    private static ChangeBodyReading Read(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            var body = JsonSerializer.Deserialize<ChangeBody>(utf8.Span, Strict);
            return body is null ? new(null, [Fault("#", "The body is not a JSON object.")]) : new(body, [.. Faults(body)]);
        }
        catch (JsonException fault)
        {
            return new(null, [Fault(Pointer(fault.Path), $"The body is no change: {Why(fault)}")]);
        }
        catch (InvalidOperationException)
        {
            return new(null, [Fault("#", "The body has text that is not valid Unicode.")]);
        }
    }

    private static IEnumerable<RequestError> Faults(ChangeBody body)
    {
        if (body.Service is { } key && !ServiceKey.TryParse(key, out _))
            yield return Fault("#/service", $"“{CommonProblems.Echo(key)}” is no key of a service.");
        if (body.Reason is { Length: > SwapBody.LongestReason } tooLong)
            yield return Fault("#/reason", $"reason has {tooLong.Length} characters; at most {SwapBody.LongestReason} fit.");
        if (body.Reason is { } reason && reason.Any(char.IsControl))
            yield return Fault("#/reason", "reason has a control character; write it in one line.");
        if (body.Acknowledged is { } codes && (codes.Count > SwapBody.MostCodes || codes.Any(code => code.Length is 0 or > SwapBody.LongestCode || !code.All(char.IsAsciiLetterOrDigit))))
            yield return Fault("#/acknowledged", $"acknowledged is not a list of at most {SwapBody.MostCodes} codes such as P25.");
        if (body.Instances is { Count: > MostItems })
            yield return Fault("#/instances", $"instances names more than {MostItems}.");
        if (body.Deployment is { } deployment && NameFault(deployment) is { } part)
            yield return Fault($"#/deployment/{part}", $"{part} has characters that no resource of Azure has in its name.");
    }

    /// <summary>These become parts of an address: nothing may lead out of it.</summary>
    private static string? NameFault(DeploymentBody deployment) =>
        !IsName(deployment.Name) ? "name"
        : !IsName(deployment.Subscription) ? "subscription"
        : !IsName(deployment.ResourceGroup) ? "resourceGroup"
        : !IsId(deployment.Address.Id) ? "address"
        : deployment.PairWith is { } partner && !IsId(partner) ? "pairWith"
        : null;

    private static bool IsName(string text) => text is { Length: > 0 and <= 90 } && text != "." && text != ".." && text.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.' or '(' or ')');

    private static bool IsId(string text) => text.Length <= 500 && text.StartsWith("/subscriptions/", StringComparison.OrdinalIgnoreCase) && text[1..].Split('/').All(IsName);

    /// <summary>$.deployment.address becomes #/deployment/address.</summary>
    private static string Pointer(string? path) => path is null or "$" ? "#" : $"#/{CommonProblems.Echo(path[(path.StartsWith("$.", StringComparison.Ordinal) ? 2 : 1)..].Replace('.', '/'))}";

    private static string Why(JsonException fault) => fault.Path is null or "$"
        ? fault.LineNumber is { } line ? $"line {line + 1}, byte {fault.BytePositionInLine + 1}, or a member that is not known or missing." : "a member is missing, or comes twice."
        : "this member cannot be read.";

    private static RequestError Fault(string pointer, string detail) => new(detail) { Pointer = pointer };
}
