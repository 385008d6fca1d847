using System.Collections.Immutable;
using System.Net;

namespace Portal.Emulator.Fabric;

/// <summary>A public address with its loopback address, and where each of its public ports is bound.</summary>
internal sealed record OpenAddress(IPAddress Address, ImmutableSortedDictionary<int, IPEndPoint> Ports);
