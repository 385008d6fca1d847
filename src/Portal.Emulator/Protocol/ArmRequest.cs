using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Portal.Emulator.Faults;
using Portal.Emulator.SignIn;
using Portal.Emulator.State;

namespace Portal.Emulator.Protocol;

/// <summary>One request to ARM: where it goes, what it carries, and what was ordered to go wrong with it.</summary>
internal sealed class ArmRequest(HttpRequest http, IReadOnlyDictionary<string, string> values, byte[] body, FaultList faults)
{
    public string Method => http.Method;

    public string Path => http.Path.Value ?? "/";

    public string ApiVersion => http.Query["api-version"].ToString();

    /// <summary>Scheme and host as the client knows them, in front of every absolute address.</summary>
    public string BaseAddress => $"{Scheme}://{http.Host}";

    public string Subscription => values["subscription"];

    /// <summary>Who the token says is asking.</summary>
    public string Caller => AccessTokens.Caller(http.Headers.Authorization);

    public string CorrelationId => http.Headers["x-ms-correlation-request-id"].ToString();

    public string? Header(string name) => http.Headers[name] is [{ Length: > 0 } value] ? value : null;

    private string Scheme => http.Headers["X-Forwarded-Proto"] is [{ Length: > 0 } forwarded] ? forwarded : http.Scheme;

    public string this[string name] => values[name];

    public string? Value(string name) => values.GetValueOrDefault(name);

    public string? Query(string name) => http.Query[name] is [{ Length: > 0 } value] ? value : null;

    /// <summary>The body as JSON.</summary>
    /// <exception cref="ArmException">It is not a JSON object.</exception>
    public JsonElement Body()
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? document.RootElement.Clone()
                : throw new ArmException(ArmErrors.InvalidRequestContent("an object is expected"));
        }
        catch (JsonException failure)
        {
            throw new ArmException(ArmErrors.InvalidRequestContent(failure.Message));
        }
    }

    /// <summary>The body as JSON, or nothing when the request carries none.</summary>
    public JsonElement? OptionalBody() => body.Length == 0 ? null : Body();

    /// <summary>What was ordered to happen to the long-running operation this request begins; taking it uses it up.</summary>
    public Fault? TakeOperationFault() => faults.TakeForOperation(Method, Path);

    /// <summary>What a list is a list of: the resource group of the path, else its subscription.</summary>
    public string ListScope => Value("group") is { } group ? ResourceIds.Group(Subscription, group) : ResourceIds.Subscription(Subscription);

    /// <summary>The id of the cloud service the path names.</summary>
    public string CloudServiceId => ResourceIds.Of(Subscription, values["group"], ResourceIds.CloudServiceType, values["service"]);
}
