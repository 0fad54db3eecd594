/**
 * 256 words for comparing out loud: things that can be pictured, at most three syllables, easy to hear over a bad
 * line, none that could hurt. The order is part of the protocol: both sides must hold the same list.
 */
export const WORDS: readonly string[] = `
  acorn apple apron arrow aspen autumn badge bagel bamboo banana barn basket
  beach beaver beehive bell berry bicycle birch biscuit blanket blossom boat bottle
  bread breeze bridge broom brush bucket butter button cabin cactus camel camera
  candle canoe canyon carpet carrot castle cedar cello cherry chestnut circle cliff
  clover coconut comet copper coral cotton cousin crayon cricket crystal cupcake curtain
  cushion daisy dancer desert diamond dolphin donkey dragon drum eagle echo elbow
  ember engine falcon farmer feather fiddle finger flower flute forest fountain galaxy
  garden garlic ginger giraffe glacier glove goblet gold grape guitar hammer harbor
  harvest hazel hedge helmet heron honey horizon hotel igloo iron island ivory
  jacket jasmine jelly jewel jungle kangaroo kettle kitchen kite kitten koala ladder
  lagoon lake lantern laurel lavender lemon leopard letter library lily lizard llama
  lobster locket magnet mango maple marble market meadow melon mirror mitten monkey
  moon mosaic mountain muffin museum music napkin nectar needle nest nickel noodle
  notebook nutmeg ocean olive onion opal orange orbit orchard otter oven owl
  oyster paddle palace panda paper parade parrot peach peanut pebble pelican pencil
  penguin pepper piano picnic pillow pine planet plum pocket pony poplar potato
  prairie pumpkin puppet puzzle quartz quilt rabbit radio raft rainbow raven ribbon
  river robin rocket rooster saddle sailor sandal scarf season shadow shell silver
  skate snow soccer spider spoon squirrel star summer sunset sweater swing table
  teapot temple thunder tiger timber tomato tower trumpet tulip tunnel turtle umbrella
  valley vanilla velvet village violin walnut water whale willow window winter wizard
  yellow yogurt zebra zipper
`
  .trim()
  .split(/\s+/);
