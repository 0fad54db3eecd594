/** Sentences in which nothing is a term: all of them hold words or letters that could be taken for one. */
export const ORDINARY: readonly string[] = `
Let us meet at 3.
We meet at the school at noon.
At first he was shy.
AT&T sent a bill.
Uncle Ed came too.
Ed said hello.
Dear Ed, thank you.
He kicked it past the goal post.
The goal posts are white.
He scored a goal in soccer.
She was the goalie.
Bring your ID badge.
Show a photo ID at the door.
His student ID is lost.
Her ID card is blue.
What is your ID number?
My user ID does not work.
The meeting ID is 555 123.
It is late.
It is what it is.
Act now.
She likes to act in the play.
He is a star student.
What a star!
The stars were out.
She is a fast runner.
He eats too fast.
Here is a map of the school.
Look at the map.
We had a brief chat.
Just a brief note.
Two cars were parked outside.
He loves cars and trains.
Leave it as is.
As we said, all is well.
Take aim and throw.
She aims high.
His aim was good.
That is a good idea.
Any other ideas?
What is the big idea?
Is he in or out?
So do I.
All of us were there.
WE ARE AT SCHOOL
HE IS AT HOME
SHE IS SO HAPPY AT SCHOOL
THIS IS A GOOD IDEA
SEE YOU AT THE GAME
WHO IS IN THE CARS
ACT NOW OR LOSE IT
TAKE A MAP AND GO FAST
We had pet food for the cat.
My pet is a dog.
The pets are asleep.
Her pals came over.
He has a pal next door.
Sit on the mat.
A bus came by.
He has bus money.
She has a cold today.
They sat on the steps.
He met her in the park.
We met last week.
She sat down.
He can read the clock.
Her cap is red.
A can of soup.
He ran a lap.
She fell on the ramp by the shop.
It costs $504.
We live at 504 Main Street.
Go to room 504.
Turn to page 504.
There were 504 people.
Call (504) 555-0100.
She has 1,504 stickers.
Write to iep@school.example.
Look at https://www.school.example/iep/504.html
Open IEP_final.pdf please.
See #IEP for more.
He lives in unit 4.
The army unit left.
A storage unit is full.
We saw a movie about sea life.
The sea was calm.
The boat is at sea.
A gate was open.
Close the gate.
The ice was thin.
An ape was at the zoo.
Apes eat fruit.
The dog is odd.
That is odd.
An odd number came up.
He is at ease.
The cat sat still.
The sap of the tree is sticky.
Pop music is loud.
My pop is here.
Mop the floor.
She likes pie.
The pan is hot.
Can you lend me a hand?
Her hair is in a bun.
He drew a bee.
A tip for you: rest.
He gave a big tip.
The tips of his shoes are worn.
The bill is due.
A duck's bill is flat.
She bit her lip.
A bit of rain fell.
He has a red ball.
A ball pit is fun.
The cast was on his arm.
The cast of the show bowed.
She got a cut.
The tap is dripping.
He taps his foot.
Tag, you are it!
The price tag fell off.
The sun set at six.
They set the table.
Set it down here.
The new set of pens is here.
Ten cents, please.
The best of all.
We did our best.
He is the best.
Let it be.
Ask the man in the red hat.
He was in the army.
I am so glad.
I will call you on Monday.
See you on the 4th of July.
Thanks for lunch.
She loves art and music.
My car broke down.
The dog ran home.
We ate soup and bread.
He was sick on Tuesday.
Grandma came to visit.
It rained all week.
He likes trains and dinosaurs.
She made a new friend.
They walked to the lake.
My sister has two cats.
Dinner was late.
The garden is in bloom.
Blue is her favorite color.
Please sit down and have some water.
Nice to see you all.
How was your weekend?
The coffee is cold.
Traffic was bad.
Sorry I am late.
Can everyone hear me?
Is my camera on?
Please mute your phone.
Thank you for coming.
We are glad that you are here.
He laughed a lot.
He sleeps well.
She sings to her brother.
He loves to swim.
Buenos días, gracias por venir.
Mi hijo está contento en casa.
A mi hija le gusta pintar.
Nos vemos a las tres.
Id con cuidado.
Así es.
No sé qué hacer.
Hace mucho frío hoy.
I think it is three o’clock.
Pacific time is fine.
`
  .trim()
  .split('\n');
