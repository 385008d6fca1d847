using Portal.Emulator.Protocol;

namespace Portal.Emulator.CloudServices;

/// <summary>Lists the OS families, or the OS versions, of a location; or reads one by its name.</summary>
internal sealed class OsOperation(string collection, Func<string, string, IEnumerable<object>> all) : IArmOperation
{
    private readonly string _list = $"/subscriptions/{{subscription}}/providers/Microsoft.Compute/locations/{{location}}/{collection}";

    public string Method => "GET";

    public IReadOnlyList<string> Routes => [_list, _list + "/{name}"];

    public ArmAnswer Answer(ArmRequest request)
    {
        var found = all(request.Subscription, request["location"]);
        if (request.Value("name") is not { } name)
            return ArmAnswer.Ok(new { value = found });
        return found.Select(item => ArmAnswer.Ok(item)).FirstOrDefault(answer => ArmJson.Element(answer.Body!).TextAt("name") == name)
            ?? throw new ArmException(ArmErrors.NotFound($"{collection}/{name}"));
    }
}
