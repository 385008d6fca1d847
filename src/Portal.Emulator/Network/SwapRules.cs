using Portal.Emulator.State;

namespace Portal.Emulator.Network;

/// <summary>When Azure refuses to swap two cloud services, in the order in which it looks.</summary>
internal static class SwapRules
{
    /// <exception cref="ArmException">A rule is broken; the error says which.</exception>
    public static SwapPair Check(Cloud cloud, CloudService service, int retryAfter)
    {
        var pair = PairRules.Find(cloud, service);
        Refuse(LockRules.Broken(cloud, pair));
        Refuse(pair.Both.Select(each => Running(cloud, each, retryAfter)));
        Refuse(pair.Both.Select(ReadinessRules.Broken));
        Refuse(AddressRules.Broken(cloud, pair));
        return pair;
    }

    /// <summary>What the network provider says while anything runs on a deployment.</summary>
    public static ArmError? Running(Cloud cloud, CloudService service, int retryAfter) =>
        cloud.RunningOn(service.Id) is { } running ? ArmErrors.AnotherOperation(service.Name, running.Kind.ToString(), retryAfter) : null;

    private static void Refuse(params IEnumerable<ArmError?> errors)
    {
        if (errors.FirstOrDefault(error => error is not null) is { } broken)
            throw new ArmException(broken);
    }
}
