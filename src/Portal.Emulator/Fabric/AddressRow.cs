namespace Portal.Emulator.Fabric;

/// <summary>One public address as the control door lists it. Without links nothing listens yet; asking for the one address opens it.</summary>
/// <param name="Service">The hosted service of the deployment that holds the address; none when nobody holds it.</param>
/// <param name="Slot">The slot of the deployment that holds the address.</param>
/// <param name="Id">The id of the public IP address in ARM.</param>
/// <param name="Ip">The address ARM shows; nothing listens there.</param>
/// <param name="Label">The DNS label.</param>
/// <param name="Host">The DNS name ARM shows.</param>
/// <param name="Deployment">The deployment that holds the address now.</param>
/// <param name="Links">Where the public ports answer, in the order of the public ports.</param>
internal sealed record AddressRow(
    string Subscription,
    string? Service,
    string? Slot,
    string Id,
    string Ip,
    string Label,
    string Host,
    string? Deployment,
    string? Version,
    IReadOnlyList<AddressLink> Links);
