using DotNet.Testcontainers.Builders;
using DotNet.Testcontainers.Configurations;
using DotNet.Testcontainers.Containers;
using Npgsql;
using Testcontainers.PostgreSql;
using Testcontainers.RabbitMq;

namespace Zichtlijn.TestSupport.Servers;

/// <summary>Containers that only this machine reaches.</summary>
internal static class Loopback
{
    private const string Address = "127.0.0.1";

    /// <summary>Publishes the container's ports to this machine only.</summary>
    public static TBuilder OnLoopback<TBuilder, TContainer, TConfiguration>(this ContainerBuilder<TBuilder, TContainer, TConfiguration> builder)
        where TBuilder : ContainerBuilder<TBuilder, TContainer, TConfiguration>
        where TContainer : IContainer
        where TConfiguration : IContainerConfiguration =>
        builder.WithCreateParameterModifier(create =>
        {
            foreach (var binding in create.HostConfig!.PortBindings.Values.SelectMany(b => b))
            {
                binding.HostIP = Address;
            }
        });

    public static string LocalConnectionString(this PostgreSqlContainer container) =>
        new NpgsqlConnectionStringBuilder(container.GetConnectionString()) { Host = Address }.ConnectionString;

    public static string LocalConnectionString(this RabbitMqContainer container) =>
        new UriBuilder(container.GetConnectionString()) { Host = Address }.Uri.AbsoluteUri;
}
