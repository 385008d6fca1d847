namespace Portal.Emulator.Fabric;

/// <summary>
/// Two addresses that are exchanged with each other, or one alone. Who holds them is one reference to an immutable pair:
/// an exchange is one write, a request reads it once, and so no request can see half of an exchange.
/// </summary>
internal sealed class VipPair(Vip first, Vip? second)
{
    private volatile Holders _now = Holders.Nobody;
    private volatile bool _lingers;

    public Vip First => first;

    public Vip? Second => second;

    public Holders Now => _now;

    /// <summary>Whether connections stay with the deployment they came to, instead of moving with the address.</summary>
    public bool Lingers
    {
        get => _lingers;
        set => _lingers = value;
    }

    public void Put(RunningDeployment? firstHolder, RunningDeployment? secondHolder)
    {
        var now = _now;
        if (!ReferenceEquals(now.First, firstHolder) || !ReferenceEquals(now.Second, secondHolder))
            _now = new Holders(firstHolder, secondHolder);
    }

    public bool IsOf(Vip one, Vip other) =>
        (ReferenceEquals(first, one) && ReferenceEquals(second, other)) || (ReferenceEquals(first, other) && ReferenceEquals(second, one));
}
