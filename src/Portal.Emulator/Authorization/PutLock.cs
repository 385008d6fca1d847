using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.Authorization;

/// <summary>PUT of a lock, at once.</summary>
internal sealed class PutLock(CloudStore store) : IArmOperation
{
    private static readonly string[] Levels = ["CanNotDelete", "ReadOnly"];

    public string Method => "PUT";

    public IReadOnlyList<string> Routes => [LockJson.Route];

    public ArmAnswer Answer(ArmRequest request)
    {
        var body = request.Body();
        Wishes.Shape(body, ["properties"]);
        var asked = body.TextAt("properties", "level") ?? throw new ArmException(ArmErrors.InvalidRequestContent("'properties.level' is missing"));
        var level = Levels.FirstOrDefault(known => known.Equals(asked, StringComparison.OrdinalIgnoreCase)) ?? throw new ArmException(ArmErrors.InvalidLock(asked));
        var name = Wishes.Name("Microsoft.Authorization/locks", request["lock"]);
        return store.Change(cloud =>
        {
            if (!cloud.Holds(request["scope"]))
                throw new ArmException(ArmErrors.NotFound(request["scope"]));
            var item = new ResourceLock(request["scope"], name, level, body.TextAt("properties", "notes") ?? "");
            return (cloud.With(item), new ArmAnswer(cloud.Locks.ContainsKey(item.Id) ? 200 : 201, LockJson.Render(item)));
        });
    }
}
